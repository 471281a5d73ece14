"""Members of WeChat mini-programs: who they are, which phone they have, as WeChat's own server says."""
