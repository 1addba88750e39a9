// Second factors and identities of other providers. What must not be there twice is unique; the rest is found by account.
CREATE CONSTRAINT passkey_credential IF NOT EXISTS FOR (p:Passkey) REQUIRE p.credential IS UNIQUE;
CREATE CONSTRAINT passkey_id IF NOT EXISTS FOR (p:Passkey) REQUIRE p.id IS UNIQUE;
CREATE INDEX passkey_user IF NOT EXISTS FOR (p:Passkey) ON (p.user);
CREATE CONSTRAINT challenge_hash IF NOT EXISTS FOR (c:Challenge) REQUIRE c.hash IS UNIQUE;
CREATE INDEX challenge_until IF NOT EXISTS FOR (c:Challenge) ON (c.until);
CREATE CONSTRAINT totp_user IF NOT EXISTS FOR (t:Totp) REQUIRE t.user IS UNIQUE;
CREATE CONSTRAINT totp_offer_user IF NOT EXISTS FOR (o:TotpOffer) REQUIRE o.user IS UNIQUE;
CREATE CONSTRAINT recovery_code IF NOT EXISTS FOR (c:RecoveryCode) REQUIRE (c.user, c.hash) IS UNIQUE;
CREATE INDEX recovery_code_user IF NOT EXISTS FOR (c:RecoveryCode) ON (c.user);
CREATE CONSTRAINT half_session_hash IF NOT EXISTS FOR (h:HalfSession) REQUIRE h.hash IS UNIQUE;
CREATE INDEX half_session_user IF NOT EXISTS FOR (h:HalfSession) ON (h.user);
CREATE CONSTRAINT identity_subject IF NOT EXISTS FOR (i:Identity) REQUIRE (i.issuer, i.subject) IS UNIQUE;
CREATE CONSTRAINT identity_id IF NOT EXISTS FOR (i:Identity) REQUIRE i.id IS UNIQUE;
CREATE INDEX identity_user IF NOT EXISTS FOR (i:Identity) ON (i.user);
CREATE CONSTRAINT errand_hash IF NOT EXISTS FOR (e:Errand) REQUIRE e.hash IS UNIQUE;
CREATE INDEX errand_until IF NOT EXISTS FOR (e:Errand) ON (e.until);
