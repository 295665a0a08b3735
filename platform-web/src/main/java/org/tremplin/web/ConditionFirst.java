package org.tremplin.web;

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
import org.thymeleaf.util.EvaluationUtils;

/**
 * Lets {@code th:if} and {@code th:unless} decide on an element that {@code th:replace} replaces. In Thymeleaf's own
 * order the condition would be thrown away with the element, and the fragment would always show.
 */
final class ConditionFirst extends AbstractProcessorDialect {

    private static final String PREFIX = "th";

    /** Before {@code th:replace}, which has 100; {@code th:each} has 200, so an element with both is left alone. */
    private static final int PRECEDENCE = 90;

    ConditionFirst() {
        super("Tremplin", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new Condition("if", true), new Condition("unless", false));
    }

    private static final class Condition extends AbstractAttributeTagProcessor {

        private final boolean wanted;

        Condition(String attribute, boolean wanted) {
            super(TemplateMode.HTML, PREFIX, null, false, attribute, true, PRECEDENCE, false);
            this.wanted = wanted;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String value,
                IElementTagStructureHandler structure) {
            if (tag.hasAttribute(PREFIX, "replace") && !tag.hasAttribute(PREFIX, "each")) {
                Object result = StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, value)
                        .execute(context);
                if (EvaluationUtils.evaluateAsBoolean(result) != wanted) {
                    structure.removeElement();
                }
            }
        }
    }
}
