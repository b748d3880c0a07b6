/** What a comparison and its trials are, whatever they run on: a site, a fleet, and the phases that both go through. */
package transportlab.trial;
