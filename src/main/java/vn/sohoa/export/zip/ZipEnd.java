package vn.sohoa.export.zip;

import java.nio.ByteBuffer;

/**
 * What follows the directory (APPNOTE 6.3.10, 4.3.14 to 4.3.16), with the records of Zip64 where a
 * number does not fit.
 *
 * @param entries number of entries
 * @param offset of the directory
 * @param length of the directory in bytes
 */
public record ZipEnd(long entries, long offset, long length) {
  private static final int SIGNATURE = 0x0605_4b50;
  private static final int ZIP64_SIGNATURE = 0x0606_4b50;
  private static final int LOCATOR_SIGNATURE = 0x0706_4b50;
  private static final int END_LENGTH = 22;
  private static final int ZIP64_LENGTH = 56;
  private static final int LOCATOR_LENGTH = 20;

  /** Of the Zip64 record, the signature and this length are not counted. */
  private static final int UNCOUNTED = 12;

  private static final int MOST_ENTRIES = 0xFFFF;

  private boolean isLarge() {
    return entries >= MOST_ENTRIES || offset >= ZipEntryHead.MOST || length >= ZipEntryHead.MOST;
  }

  /** Returns the size of the whole file in bytes. */
  public long fileSize() {
    return offset + length + size();
  }

  /** Returns the number of the bytes. */
  public int size() {
    return END_LENGTH + (isLarge() ? ZIP64_LENGTH + LOCATOR_LENGTH : 0);
  }

  public byte[] bytes() {
    byte[] bytes = new byte[size()];
    ByteBuffer end = ZipEntryHead.littleEndian(bytes);
    if (isLarge()) {
      end.putInt(ZIP64_SIGNATURE).putLong(ZIP64_LENGTH - UNCOUNTED);
      end.putShort((short) ZipEntryHead.ZIP64_VERSION).putShort((short) ZipEntryHead.ZIP64_VERSION);
      end.putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(length).putLong(offset);
      end.putInt(LOCATOR_SIGNATURE).putInt(0).putLong(offset + length).putInt(1);
    }
    short shown = (short) Math.min(entries, MOST_ENTRIES);
    end.putInt(SIGNATURE).putShort((short) 0).putShort((short) 0).putShort(shown).putShort(shown);
    end.putInt((int) Math.min(length, ZipEntryHead.MOST));
    end.putInt((int) Math.min(offset, ZipEntryHead.MOST)).putShort((short) 0);
    return bytes;
  }
}
