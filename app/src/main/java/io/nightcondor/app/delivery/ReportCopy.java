package io.nightcondor.app.delivery;

/**
 * A report file to attach.
 *
 * @param name as attached
 * @param mediaType such as text/html
 * @param path inside the workspace
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by the mail's hash
record ReportCopy(String name, String mediaType, String path, byte[] content) {

  private static final int LINE = 76;
  private static final int HEADERS = 400;

  /** Bytes that it takes in a mail, in base64 with line ends and headers. */
  long encoded() {
    long base64 = (content.length + 2L) / 3 * 4;
    return base64 + (base64 / LINE + 1) * 2 + HEADERS;
  }
}
