"""Members of WeChat mini-programs: WeChat's server, asked, and the log-in that comes of it."""
