package org.tremplin.training;

import org.springframework.context.ApplicationContext;
import org.tremplin.test.Api;
import org.tremplin.test.EndpointRules;

class EndpointTests extends EndpointRules {

    EndpointTests(Api api, ApplicationContext context) {
        super(api, context);
    }
}
