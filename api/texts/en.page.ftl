# The page of the first minute, in development.

page-title = members, tiers and points
page-tagline = Orders become points and tiers. Storefronts read them in one request.
page-intro = Laurel is a headless loyalty backend: members, tiers, points and coupons behind one typed GraphQL schema. Every point says where it came from, every no says why, and nothing is counted twice.

page-ask-title = Three questions to begin with
page-ask-words = Each opens in GraphiQL with the query, its variables and a token filled in. Press the triangle.
page-as = Asked by
page-open = Open in GraphiQL

page-card-title = A member card
page-card-words = Tier with benefits and progress, points and when they expire, coupons, the last entries: all that a storefront shows of a member.
page-order-title = An order becomes points
page-order-words = The till records a paid order. The answer says what it earned, by which rule, and whether the tier has changed. Send it again: nothing happens twice.
page-search-title = Finding members
page-search-words = What a support desk sees. Names and phone numbers are sealed in the database and masked by role.

page-callers-title = Who you can be
page-callers-words = One token for each role, for a member and for a merchant's server. They live for twelve hours and open the demo's data only.
page-no-demo = There is no demo in this database yet. `laurel demo` loads one; then reload this page.
page-caller-member = Member
page-caller-member-words = reads what is its own
page-caller-clerk = Clerk
page-caller-clerk-words = works at the till: finds one member, records orders
page-caller-marketer = Marketer
page-caller-marketer-words = plans offers: the programme and its rules
page-caller-support = Support
page-caller-support-words = answers questions: members masked, points and reasons
page-caller-analyst = Analyst
page-caller-analyst-words = reads the programme and reports, no member
page-caller-manager = Manager
page-caller-manager-words = runs a shop: changes members, sees one in full with a reason
page-caller-admin = Admin
page-caller-admin-words = staff, keys, webhooks, the programme
page-caller-auditor = Auditor
page-caller-auditor-words = reads everything that is no personal data, changes nothing
page-caller-service = Service
page-caller-service-words = a merchant's server with an API key
page-copy = Copy
page-copied = Copied

page-terminal-title = From a terminal
page-terminal-words = One path, POST, JSON. Who asks is said by `Authorization: Bearer …`.
page-explore-title = Look further
page-explore-words = The schema is its own manual; `schema.graphql` is the same in one file.
page-explore-schema = every type and field, with what it needs
page-explore-ready = is the service ready
page-explore-keys = public keys of our tokens

page-footer = This page exists in development only. Nothing on it is loaded from elsewhere.
