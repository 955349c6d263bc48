package vn.sohoa.engine;

import java.time.Duration;

/**
 * Reply of an engine, and what it cost.
 *
 * @param busy time for which the request occupied an engine, including its start; excludes the wait
 *     for a free one
 */
public record EngineAnswer(EngineReply reply, Duration busy) {}
