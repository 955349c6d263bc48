package vn.sohoa.sandbox;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Lets the first bytes of one body through and drops whatever comes after them. It leaves the
 * connection when that body has ended before, or the next request begins.
 */
final class BodyCut extends ChannelInboundHandlerAdapter {
  private final int bytes;
  private final Runnable whenCut;
  private int arrived;

  /**
   * @param bytes that are let through, at least 1
   * @param whenCut is told once, after the last of them was passed on
   */
  BodyCut(int bytes, Runnable whenCut) {
    this.bytes = bytes;
    this.whenCut = whenCut;
  }

  @Override
  public void channelRead(ChannelHandlerContext channel, Object message) throws Exception {
    if (arrived >= bytes) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpContent part) {
      read(channel, part);
      return;
    }
    if (message instanceof HttpRequest) {
      channel.pipeline().remove(this);
    }
    super.channelRead(channel, message);
  }

  private void read(ChannelHandlerContext channel, HttpContent part) throws Exception {
    int left = bytes - arrived;
    arrived += part.content().readableBytes();
    if (arrived < bytes) {
      if (part instanceof LastHttpContent) {
        channel.pipeline().remove(this);
      }
      super.channelRead(channel, part);
      return;
    }
    try {
      super.channelRead(channel, new DefaultHttpContent(part.content().readRetainedSlice(left)));
      whenCut.run();
    } finally {
      ReferenceCountUtil.release(part);
    }
  }
}
