"""Subscriptions: whoever asks once is answered again whenever the answer has changed.

    topics.py       what can change, and which facts tell it
    waiting.py      whoever waits for a change, in one process
    context.py      how a field says what it waits for: `wait_for(info, MEMBER, member)`
    running.py      one subscription: asked as a query is, and again after each change
    places.py       how many may stay at once
    watching.py     whether what they came with still holds
    web_socket.py   graphql-transport-ws
    events.py       server-sent events, "distinct connections" of graphql-sse
    live.py         all of it in one process

A subscription is a field of a class in `api/<context>/subscriptions.py`, written like a query:

    @strawberry.type
    class TicketSubscriptions:
        @strawberry.field(extensions=[guarded(Permission.TICKETS_READ, or_self=True)], description="...")
        async def ticket_changed(self, info: Info, id: TicketId) -> Ticket | None:
            wait_for(info, TICKET, str(id))
            return await loading.ticket(info, id)

It is run anew for each answer: with the caller as it is known then, its permissions, masks and cost. So it
can show nothing that a query would not show at that moment.
"""
