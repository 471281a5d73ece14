"""Pages of lists that hang on a member."""

from api.errors import BadUserInput
from api.pagination import Asked
from persistence.members.statement import Parts


def refuse_foreign(page: Asked, row: Parts) -> None:
    """Raise BadUserInput where the cursor comes from another member's list.

    A position in a member's list begins with the member: when the page is asked for, it may not be known yet
    whose list it will be (`member(cardNumber:)`).
    """
    if page.after is not None and page.position(0) != row.part("id"):
        raise BadUserInput("This cursor was made for another member's list.")
