# Notes about members.

unknown-note = There is no such note.
not-your-note = Somebody else wrote this note.
