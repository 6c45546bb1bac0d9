-- Robots of chat groups (WeCom, DingTalk, Feishu). Whoever knows the address can write into the group, so it is sealed
-- like the secret.
CREATE TABLE notices.robot (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('wecom', 'dingtalk', 'feishu')),
    name           text NOT NULL CHECK (name <> ''),
    host           text NOT NULL,
    address_sealed bytea NOT NULL,
    secret_sealed  bytea,
    buildings      uuid[] NOT NULL,   -- whose people are in the group; none: everybody's
    base           text NOT NULL,     -- how phones reach this program, for the link below a message
    removed_at     timestamptz,
    version        bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (area_id, id)
);
CREATE UNIQUE INDEX robot_name ON notices.robot (area_id, name) WHERE removed_at IS NULL;
CALL platform.wall('notices.robot', 'robots of chat groups and which buildings they serve');

-- A notice, or its withdrawal, on its way into a group; the outbox holds its parts under this id.
CREATE TABLE notices.delivery (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    notice_id uuid NOT NULL,
    robot_id  uuid NOT NULL,
    what      text NOT NULL CHECK (what IN ('notice', 'withdrawal')),
    base      text NOT NULL,   -- as the robot had it: how the text is cut must not change between two parts
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, notice_id, robot_id, what),
    FOREIGN KEY (area_id, notice_id) REFERENCES notices.notice (area_id, id),
    FOREIGN KEY (area_id, robot_id) REFERENCES notices.robot (area_id, id)
);
CALL platform.wall('notices.delivery', 'notices on their way into chat groups');
