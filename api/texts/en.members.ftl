# Members.

identity-taken = { $kind ->
    [PHONE] Another member has this phone number.
    [EMAIL] Another member has this e-mail address.
    [EXTERNAL] Another member has this external id.
   *[CARD] Another member has this card.
}
version-conflict = The member has changed since you read it: you have version { $expected }, it is at version { $current }. Read it again; nothing was overwritten.
nothing-to-change = Name at least one field to change.
