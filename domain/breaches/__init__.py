"""Who is affected when somebody saw what they should not have seen."""
