"""Reports over tickets: reasons, change, scorecards, the effect of a training."""
