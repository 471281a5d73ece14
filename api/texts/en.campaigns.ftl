# Campaigns, and conditions that did not hold.

campaign-applies = It applied.
campaign-not-now = It does not hold on that day or at that hour.
campaign-not-in-audience = The member is in none of its segments.
campaign-condition = Its condition does not hold: { $why }.
campaign-exhausted = Its limit is used up ({ $cap }).
campaign-outranked = { $by } applied instead.

condition-failed = { $wanted }
condition-failed-with = { $wanted }; there was { $actual }
condition-nothing = nothing at all
condition-not = not ({ $inner })
condition-one-of = { $field } one of { $value }
condition-starts-with = { $field } beginning with { $value }
condition-is = { $field }: { $value }
condition-at-least = { $field } at least { $value }
condition-at-most = { $field } at most { $value }
condition-from = { $field } from { $value } on
condition-before = { $field } before { $value }
condition-any-of = { $field } with one of { $value }
condition-all-of = { $field } with all of { $value }
condition-known = { $known ->
    [no] { $field } not known
   *[yes] { $field } known
}
condition-lines-any = a line with { $inner }
condition-lines-every = every line with { $inner }
condition-lines-none = no line with { $inner }
condition-lines-count = { $count ->
    [one] at least 1 line with { $inner }
   *[other] at least { $count } lines with { $inner }
}
condition-of-lines = { $count } of { $of }
condition-counted = { $what } { $over }
condition-count-orders = orders
condition-count-spend = spent
condition-count-order-days = days with an order
condition-count-days-since-order = days since the last order
condition-count-events = events { $event }
condition-over-lifetime = in all
condition-over-calendar-year = this year
condition-over-rolling = within { $span }
word-yes = yes
word-no = no

field-tier = tier of
field-tags = tags
field-segments = segments
field-consents = consents
field-attribute = attribute
field-gender = gender
field-locale = language
field-enrol-source = way of joining
field-enrol-store = store of joining
field-joined-on = joined
field-days-since-joined = days since joining
field-age = age
field-birth-month = month of birth
field-days-to-birthday = days to the birthday
field-goods = goods
field-line-count = lines
field-pieces = pieces
field-store = store
field-channel = channel
field-source = source
field-sku = SKU
field-category = category
field-brand = brand
field-unit-price = price
field-paid = paid
field-quantity = quantity
field-event = event
field-data = the event's
field-minute-of-day = minute of the day
field-weekday = day of the week
field-day-of-month = day of the month
field-month = month
field-day = day
