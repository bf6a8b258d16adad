package io.nightcondor.reporting.html;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** The attribute {@code nc:body}: a {@link Body} inside its element. */
final class ReportDialect extends AbstractProcessorDialect {

  private static final String PREFIX = "nc";

  /** As the standard processors of a template, which stand at 1000 and later. */
  private static final int PRECEDENCE = 1300;

  ReportDialect() {
    super("nightcondor", PREFIX, PRECEDENCE);
  }

  @Override
  public Set<IProcessor> getProcessors(String dialectPrefix) {
    return Set.of(new BodyProcessor());
  }

  private static final class BodyProcessor extends AbstractAttributeTagProcessor {

    BodyProcessor() {
      super(TemplateMode.HTML, PREFIX, null, false, "body", true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName attributeName,
        String attributeValue,
        IElementTagStructureHandler structureHandler) {
      Body body = (Body) StandardExpressions.getExpressionParser(context.getConfiguration())
          .parseExpression(context, attributeValue)
          .execute(context);
      StringBuilder html = new StringBuilder();
      body.write(html);
      structureHandler.setBody(html, false);
    }
  }
}
