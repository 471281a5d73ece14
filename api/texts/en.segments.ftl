# Segments.

unknown-segment = There is no segment { $segment }.
segment-not-a-list = The segment { $segment } has a condition: nobody is put into it or taken out by hand.
segment-overlap = { $share } % of the smaller one are also in { $segment }.
