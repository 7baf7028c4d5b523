"""The protocol between a laptop and the hub: pure code that both ends use.

Operations go up, rows come down. A laptop sends numbered changes of fields, each naming the
value its author had seen; the hub merges them in one total order and sends back the state of
the rows that the user may see.

| Request | Sends | Gets |
|---|---|---|
| `POST /auth/v1/enrol` | `signin.EnrolRequest` | `{"hub": uuid, "me": signin.Me}` |
| `POST /auth/v1/nonce` | `{"device"}` | `{"nonce"}`, good for 60 s and once |
| `POST /auth/v1/token` | `{"device", "nonce", "signature"}` | `{"token", "expires_in"}` |
| `POST /sync/v1/hello` | `hello.Hello` | `hello.HelloReply` |
| `POST /sync/v1/push` | body of `operations.Op` | body of `operations.OpResult`, end `{last_n, head}` |
| `POST /sync/v1/pull` | `{cursor, max_rows, max_bytes}` | body of `rows.PullLine`, end `rows.PullEnd` |
| `POST /sync/v1/check` | `{cursor, revision, sum: checks.Sum}` | `checks.CheckReply` |
| `POST /sync/v1/digests` | `{groups}`, at most 32 | body of `checks.RowDigest` |
| `POST /sync/v1/rows` | `{rows: [{entity, id}]}`, at most 1000 | body of `rows.PullLine` |
| `PUT /sync/v1/blobs/{sha256}` | the bytes of a small document | `{"sha256"}` |
| `GET /sync/v1/blobs/{sha256}` | nothing, or a `Range` | the bytes, `ETag` the name |
| `/sync/v1/uploads` | tus 1.0, core and creation, metadata `sha256` | a larger document, in pieces |
| `POST /sync/v1/fork` | `{"device", "incarnation"}` | `{"me": signin.Me}` |

The signature is Ed25519, hex, over `signin.token_message(hub, device, nonce)`; the token goes
into `Authorization: Bearer`. A pull without a cursor starts from nothing. Bodies of push and pull
are `bodies.encode_body`, media type `bodies.MEDIA_TYPE`; documents are the bytes as they are, of
those that a living attachment row in the caller's sight names; the rest is plain JSON. A refusal is
`{"error": code, …facts}`:

| Status | Codes |
|---|---|
| 400 | `protocol.*`, `cursor.invalid`, `blob.hash`: the bytes are not those of the name |
| 401 | `auth.code`, `auth.nonce`, `auth.signature`, `auth.token`, `device.revoked`, `user.inactive` |
| 404 | `blob.unknown`: no such document for the caller, or its bytes have not come yet; `upload.unknown` |
| 409 | `push.gap` (`expected`), `push.forked` (`n`), `device.forked`, `device.taken` |
| 409 | `upload.offset` (`offset`): go on there |
| 410 | `cursor.stale`: pull from null |
| 412, 415 | `upload.version`, `upload.type`: not tus 1.0 |
| 413 | `blob.too_large`, `upload.too_long`; `body.too_large`, `push.too_many` (`max`): halve the batch |
| 426 | `hello.protocol`: too old |
| 429 | `enrol.too_many`; `hub.too_many`, any request too soon after many others; with `Retry-After` |

`push.forked` and `device.forked` mean that this file is an older copy: take a new device id with
`/sync/v1/fork` (same key, token of the old id), then sign in with the new one and renumber what
is not sent.
"""
