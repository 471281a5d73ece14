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
