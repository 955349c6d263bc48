-- How far the outbox was published to a topic of Kafka (ADR 0048).
CREATE TABLE kafka_topic (
  topic        text PRIMARY KEY CHECK (length(topic) BETWEEN 1 AND 249),
  -- Events up to this position are stored by the brokers, or may not be spoken of.
  position     bigint NOT NULL CHECK (position >= 0),
  -- When it moved last.
  published_at timestamptz,
  -- The process that publishes, and until when others leave it alone.
  leased_by    uuid,
  leased_until timestamptz,
  created_at   timestamptz NOT NULL
);
