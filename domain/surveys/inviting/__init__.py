"""Who is invited to answer, by what happened and by the calendar."""
