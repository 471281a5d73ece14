# What a till hears about the code that it has scanned, and a phone about its seed.

unknown-code = This is nobody's member code.
code-used = This code has been used. Please scan the next one, which the phone shows within half a minute.
code-expired = This code is out of date. Please scan the one that the phone shows now; if that does not help, check the clocks of phone and till.
too-many-guesses = Too many wrong codes at this till. Please try again in { $retry_after_seconds ->
    [one] one second.
   *[other] { $retry_after_seconds } seconds.
}
seed-ended = This phone's member code was replaced or ended. Please set it up again.
