package io.nightcondor.app.delivery;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;

/**
 * A multipart whose boundary is given instead of drawn, so that a mail has the same bytes each
 * time.
 */
final class FixedBoundaryMultipart extends MimeMultipart {

  FixedBoundaryMultipart(String subtype, String boundary) {
    super(subtype);
    ParameterList parameters = new ParameterList();
    parameters.set("boundary", boundary);
    contentType = new ContentType("multipart", subtype, parameters).toString();
  }
}
