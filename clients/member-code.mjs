// The code that a member's phone shows, made without network: for browsers and Node.
//
// `seed` and `base` are what `startMemberCode` answered; `seconds` are whole seconds since 1970. It takes no big
// integers: 40 bits and thirteen digits are whole numbers that a double holds exactly. Where there is no
// `crypto.subtle` (mini-programs), put your library's HMAC-SHA-256 in place of `hmac`.

const STEP_SECONDS = 30;

async function hmac(key, message) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}

export async function memberCode(seed, base, seconds) {
  const step = Math.floor(seconds / STEP_SECONDS);
  const message = new DataView(new ArrayBuffer(8));
  message.setUint32(0, Math.floor(step / 2 ** 32));
  message.setUint32(4, step % 2 ** 32);
  const key = Uint8Array.from(seed.match(/../g), (pair) => parseInt(pair, 16));
  const digest = await hmac(key, message.buffer);

  const bits = digest[0] * 2 ** 32 + new DataView(digest.buffer).getUint32(1);
  const low = Number(base.slice(7)) + bits;
  const high = Number(base.slice(0, 7)) + Math.floor(low / 1e13);
  return String(high).padStart(7, "0") + String(low % 1e13).padStart(13, "0");
}
