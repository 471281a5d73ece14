# What a webhook can hear instead of a yes.

unknown-webhook = There is no such webhook.
unknown-delivery = There is no such delivery. What was delivered is forgotten after thirty days.
forbidden-target = { $reason ->
    [SCHEME] A webhook needs an https:// address.
    [USER_INFO] A webhook's address holds no name and password.
    [PORT] A webhook's port is 443 or 8443.
    [ADDRESS] This address does not lead to a public host.
   *[other] This is not an address that a webhook can have.
}
unknown-fact-kind = There are no facts of the kind { $kind }.
unknown-fact-version = Facts are delivered in versions up to { $newest }, not in { $version }.
not-yet-told = The webhook stands at position { $newest }; a replay can not begin after { $position }.
too-many-webhooks = There are { $limit } webhooks already. Delete one first.
