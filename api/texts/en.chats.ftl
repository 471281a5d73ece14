# What groups in chat services are told. Ids, codes and figures: no word about a person.

unknown-chat = There is no such chat.
too-many-chats = There are { $limit } chats already. Delete one first.

chat-page = Laurel: urgent ticket { $id } ({ $kind }, { $urgency }). On call: { $for }, round { $round }.
chat-sla-warning = Laurel: ticket { $id } comes near its deadline { $clock }, due at { $dueAt } ({ $kind }, { $urgency }). Has it: { $staff }.
chat-sla-breach = Laurel: ticket { $id } has missed its deadline { $clock }, due at { $dueAt } ({ $kind }, { $urgency }). Has it: { $staff }.
chat-under-target = Laurel: from { $from } to { $until } { $inTime } of { $counted } tickets were answered in time ({ $perMille } ‰). The target is { $targetPercent } %.
chat-out-of-limits = Laurel: { $kind } of the question { $question } in the survey { $survey } is { $value } in the { $interval ->
    [DAY] day
    [WEEK] week
   *[MONTH] month
} of { $startsOn } ({ $count } answers). That is { $side ->
    [ABOVE] above
   *[BELOW] below
} what earlier ones let expect: { $low } to { $high }.
chat-handed-over = Laurel: ticket { $id } was handed over to { $department } ({ $kind }, { $urgency }). Please acknowledge it.
chat-low-score = Laurel: a low score in the survey { $survey }. Ticket: { $id }.
chat-mention = Laurel: { $by } has mentioned { $staff }: { $id }.
chat-test = Laurel: a test message for { $chat }. Whoever reads this hears what the chat is subscribed to.
