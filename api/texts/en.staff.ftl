# Log-in, staff and the keys of services.

log-in-refused = E-mail or password is wrong, or there were too many attempts. Try again in a while.
wrong-password = The current password is wrong, or there were too many attempts.
weak-password = { $reason ->
    [TOO_SHORT] The password is too short: it needs at least { $least } letters.
    [TOO_LONG] The password is too long: it has at most { $most } letters.
   *[TOO_SIMPLE] The password is too easy to guess.
}
staff-email-taken = Another member of staff logs in with this e-mail.
unknown-staff = There is no such member of staff.
not-on-oneself = This can not be done to one's own account. Ask another administrator.
no-roles = A member of staff needs at least one role.
not-grantable = These permissions are not yours to give: { $permissions }.
unknown-service-key = There is no such service key.
too-many-live-keys = A service has at most { $most } live keys. Revoke one first.
code-refused = The code is wrong or was used before, or there were too many attempts.
second-factor-set = There is a second factor already. Remove it first.
no-second-factor = There is no second factor.
unknown-session = There is no such session.
unknown-role = There is no such role: { $role }.
role-in-use = The role is held by { $holders ->
    [one] one person
   *[other] { $holders } people
}. Give them another one first.
role-built-in = A built-in role can be edited, not deleted.
last-administrator = Nobody would be left who may change staff.
