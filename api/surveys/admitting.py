"""How often somebody may come with a token from one network: none is guessed, and none is tried at length."""

from api.context import Info
from api.errors import RateLimited


async def admit_token(info: Info) -> None:
    """Raises RateLimited."""
    context = info.context
    if context.rates is not None:
        bucket = f"survey-tokens:{context.ip_prefix or 'unknown'}"
        wait = await context.rates.wait(bucket, context.settings.rate_survey_tokens)
        if wait:
            raise RateLimited(retry_after=wait)
