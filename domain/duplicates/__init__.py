"""Members who may be one person: found by a scan, looked at by people, never merged by itself."""
