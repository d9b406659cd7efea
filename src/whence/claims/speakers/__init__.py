"""Those who speak for a body: whose *we*, *our men* and *his forces* are."""
