package vn.sohoa.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyCutTest {
  private final AtomicInteger cuts = new AtomicInteger();
  private final EmbeddedChannel channel = new EmbeddedChannel();

  private void cutAfter(int bytes) {
    channel.pipeline().addLast(new BodyCut(bytes, cuts::incrementAndGet));
  }

  private static ByteBuf bytes(int count) {
    return Unpooled.wrappedBuffer(new byte[count]);
  }

  private int arrived() {
    int sum = 0;
    for (Object one = channel.readInbound(); one != null; one = channel.readInbound()) {
      if (one instanceof HttpContent part) {
        sum += part.content().readableBytes();
        part.release();
      }
    }
    return sum;
  }

  private boolean isCutting() {
    return channel.pipeline().get(BodyCut.class) != null;
  }

  @Test
  void theFirstBytesArriveAndNoOthers() {
    cutAfter(7);
    ByteBuf dropped = bytes(3);

    channel.writeInbound(new DefaultHttpContent(bytes(5)), new DefaultHttpContent(bytes(5)));
    channel.writeInbound(new DefaultLastHttpContent(dropped));

    assertThat(arrived()).isEqualTo(7);
    assertThat(cuts).hasValue(1);
    assertThat(dropped.refCnt()).isZero();
  }

  @Test
  void aShorterBodyArrivesAndTheNextOneIsNotCut() {
    cutAfter(7);

    channel.writeInbound(new DefaultLastHttpContent(bytes(5)));
    channel.writeInbound(
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/next"),
        new DefaultLastHttpContent(bytes(9)));

    assertThat(arrived()).isEqualTo(14);
    assertThat(cuts).hasValue(0);
    assertThat(isCutting()).isFalse();
  }

  @Test
  void aRequestWhoseBodyWasThereBeforeLeavesTheNextOneAlone() {
    cutAfter(7);

    channel.writeInbound(
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/next"),
        new DefaultLastHttpContent(bytes(9)));

    assertThat(arrived()).isEqualTo(9);
    assertThat(isCutting()).isFalse();
  }

  @Test
  void aConnectionMayHaveSeveral() {
    cutAfter(7);
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    cutAfter(7);

    channel.writeInbound(new DefaultLastHttpContent(bytes(8)));

    assertThat(arrived()).isEqualTo(7);
    assertThat(cuts).hasValue(1);
  }
}
