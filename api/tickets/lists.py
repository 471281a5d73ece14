"""What a list of tickets does not carry."""

from api.errors import BadUserInput
from api.selection import Selection

ALONE = ("messages", "attachments", "goodwill", "changes", "handovers", "merged_tickets")


def refuse_in_list(wanted: Selection) -> None:
    """Raises BadUserInput."""
    if any(each in wanted for each in ALONE):
        raise BadUserInput("Messages, changes and the like are asked for of one ticket at a time.")
