# Run once by the image of PostgreSQL, when its volume is empty (compose.yaml). Two roles: one owns the tables,
# the other can not change them, nor edit the ledger.
psql --set ON_ERROR_STOP=1 --username postgres \
  --set owner="$(cat /run/secrets/owner)" --set app="$(cat /run/secrets/app)" <<'SQL'
CREATE ROLE laurel_owner LOGIN PASSWORD :'owner';
CREATE ROLE laurel_app LOGIN PASSWORD :'app';
CREATE DATABASE laurel OWNER laurel_owner;
REVOKE CONNECT ON DATABASE laurel FROM PUBLIC;
GRANT CONNECT ON DATABASE laurel TO laurel_app;
SQL
