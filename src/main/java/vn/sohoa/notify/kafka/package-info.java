/** Events of the outbox for a topic of Apache Kafka, if one is configured. */
@NullMarked
package vn.sohoa.notify.kafka;

import org.jspecify.annotations.NullMarked;
