/**
 * Holds folders of reports against their manifests, anywhere and long after their night: needs
 * neither workspace nor store. Leaves out whether the figures are right.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.delivery.check;
