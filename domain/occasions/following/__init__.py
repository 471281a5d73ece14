"""What the feed tells of members, campaigns are asked about."""
