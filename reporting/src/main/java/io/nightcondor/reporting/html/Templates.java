package io.nightcondor.reporting.html;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills a template of this package. Templates get finished text only and escape all of it; template
 * and fragment names are constants, never data.
 */
public final class Templates {

  private static final ITemplateEngine ENGINE = engine();

  private Templates() {}

  /** The page of a template and its values, in the root locale. */
  public static String fill(String template, Map<String, Object> values) {
    return ENGINE.process(template, new Context(Locale.ROOT, values)).replace("\r\n", "\n");
  }

  private static ITemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("io/nightcondor/reporting/html/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
