too-many-prospects = One message goes to { $most } prospects at most. Narrow the filter.
