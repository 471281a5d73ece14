"""By what members are known: several phones, e-mails and ids of one person."""
