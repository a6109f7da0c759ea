import type { HandlePackage } from "../schema.ts";

/** Hashes, ciphers, signatures and key exchanges: native state that is half fed. */
export const crypto: readonly HandlePackage[] = [
  {
    package: "node:crypto",
    isPerUse: true,
    aliases: ["crypto"],
    source: "@types/node 26.6.6 crypto.d.ts",
    handles: [
      { name: "createHash", form: "call", what: "a hash", type: "Hash", opens: "on first use", clone: "dead object" },
      { name: "createHmac", form: "call", what: "an HMAC", type: "Hmac", opens: "on first use", clone: "dead object" },
      { name: "createCipheriv", form: "call", what: "a cipher", type: "Cipheriv", opens: "on first use", clone: "dead object" },
      { name: "createDecipheriv", form: "call", what: "a decipher", type: "Decipheriv", opens: "on first use" },
      { name: "createSign", form: "call", what: "a signature", type: "Sign", opens: "on first use", clone: "throws" },
      { name: "createVerify", form: "call", what: "a signature check", type: "Verify", opens: "on first use" },
      { name: "createDiffieHellman", form: "call", what: "a key exchange", type: "DiffieHellman", opens: "on first use" },
      { name: "createDiffieHellmanGroup", form: "call", what: "a key exchange", type: "DiffieHellmanGroup", opens: "on first use" },
      { name: "getDiffieHellman", form: "call", what: "a key exchange", type: "DiffieHellmanGroup", opens: "on first use" },
      { name: "createECDH", form: "call", what: "a key exchange", type: "ECDH", opens: "on first use", clone: "dead object" },
      { name: "Hash", form: "new", what: "a hash", opens: "on first use" },
      { name: "Hmac", form: "new", what: "an HMAC", opens: "on first use" },
      { name: "Sign", form: "new", what: "a signature", opens: "on first use" },
      { name: "Verify", form: "new", what: "a signature check", opens: "on first use" },
      { name: "Cipheriv", form: "new", what: "a cipher", opens: "on first use" },
      { name: "Decipheriv", form: "new", what: "a decipher", opens: "on first use" },
      { name: "DiffieHellman", form: "new", what: "a key exchange", opens: "on first use" },
      { name: "DiffieHellmanGroup", form: "new", what: "a key exchange", opens: "on first use" },
      { name: "ECDH", form: "new", what: "a key exchange", opens: "on first use" },
    ],
  },
];
