"""What campaigns give for things that members do beside buying, and for days that come by themselves."""
