# Consents and policies.

consent-missing = { $fields }: this can be saved only with a consent to { $purpose }. Show the current document, and ask.
no-policy-in-force = There is no published document of { $purpose } yet, so nobody can agree to it.
other-policy-text = Version { $version } of { $document } is in force, and this is not its text. Show it anew and ask again.
guardian-consent-missing = The member is under 14: { $purpose } needs the consent of a guardian.
purpose-taken = { $document } is the document of { $purpose }.
nothing-to-publish = { $document } has no draft of version { $version }.
effective-too-early = A version can be in force from { $earliest } on.

basis-service = Performance of the membership contract and of legal duties (PIPL 13(2)-(3), GDPR 6(1)(b)-(c)).
basis-marketing = Your consent, which you can withdraw at any time (PIPL 13(1), GDPR 6(1)(a)). Refusing it costs you nothing.
basis-profiling = Your consent to automated choices of offers (PIPL 13(1) and 24, GDPR 6(1)(a) and 22).
basis-sharing = Your separate consent to hand data to another company (PIPL 23, GDPR 6(1)(a)).
basis-publication = Your separate consent to show data in public (PIPL 25, GDPR 6(1)(a)).
basis-sensitive = Your separate consent to use sensitive data (PIPL 29, GDPR 9(2)(a)).
basis-cross-border = Your separate consent to move data to another country (PIPL 39, GDPR 49(1)(a)).
