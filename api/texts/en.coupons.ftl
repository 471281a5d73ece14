# The noes of coupons.

unknown-coupon-template = There is no coupon template { $template }.
coupon-template-exists = There is a coupon template { $template } already.
wrong-template-state = That does not fit: the coupon template { $template } is { $state }.
stock-below-given = { $given } coupons have been given already; the limit can not be below that.
not-started = It has not begun yet: it begins at { $starts_at }.
claims-paused = This coupon is not given out for the moment.
ended = This coupon is not given out any more.
sold-out = { $today ->
    [true] All coupons of today are gone; there will be more tomorrow.
   *[other] All coupons are gone.
}
limit-per-member = You have had as many of these as one member can have ({ $limit }).
limit-per-day = You have had as many of these as one member can have in a day ({ $limit }).
not-eligible = { $reason ->
    [TIER] This is for members of other tiers.
    [SEGMENT] This is not for you.
    [NEW_MEMBERS] This is for members who have not bought yet.
    [FIRST_ORDER] This is for a member's first order.
    [ISSUED_ONLY] This can not be claimed; it is given.
    [BY_CODE] This is claimed with a code.
    [HOURS] This is to be had at other times.
    [NOT_GIFTABLE] This coupon can not be handed on.
   *[other] This is for others.
}
unknown-coupon-code = No coupon can be had with this code.
unknown-coupon = There is no such coupon.
coupon-not-yet-valid = This coupon can be used from { $valid_from } on.
expired = This coupon could be used until { $valid_until }.
locked = This coupon is set aside until { $until }.
already-used = This coupon has been used already.
coupon-revoked = This coupon was taken back.
coupon-not-used = Only a coupon that was used can be returned; this one is { $state }.
coupon-not-offered = This coupon is not offered to anybody; it is { $state }.
coupon-out-of-hours = This coupon can not be used on this day or at this hour.
wrong-scope = { $what ->
    [STORE] This coupon can not be used in this store.
    [CHANNEL] This coupon can not be used here.
   *[other] This coupon does not hold for any of these goods.
}
below-threshold = { $pieces ->
    [0] { $money } more of its goods is needed for this coupon.
    [one] One more piece of its goods is needed for this coupon.
   *[other] { $pieces } more pieces of its goods are needed for this coupon.
}
unknown-gift = Nothing is given by this link: somebody has accepted it, or it is over.
own-gift = This is your own coupon.
