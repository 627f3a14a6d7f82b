package org.twinflow.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deploys at start what comes with the application, where nothing of that key is in force yet. */
@Component
class BundledModels implements SmartInitializingSingleton {

    private final Deployments deployments;

    BundledModels(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployments.takeMissing();
    }
}
