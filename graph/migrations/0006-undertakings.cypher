// Approvals of deliveries are looked for by their recipient; accounts by the person that they are.
CREATE CONSTRAINT delivery_approval_id IF NOT EXISTS FOR (y:DeliveryApproval) REQUIRE y.id IS UNIQUE;
CREATE INDEX delivery_approval_person IF NOT EXISTS FOR (y:DeliveryApproval) ON (y.person);
CREATE INDEX user_person IF NOT EXISTS FOR (u:User) ON (u.person);
