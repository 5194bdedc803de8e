/**
 * Parts of Chromium that the end-to-end tests do without. Of several `--disable-features` Chromium minds the last one
 * alone, so what Playwright turns off stands here too; `browser.spec.ts` sees to it that nothing of it is missing.
 */
const disabledFeatures = [
  // The lists that drop down from the address bar are pages of their own. They are loaded for every window, which takes
  // more time than our own page does, and nobody types an address.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // As Playwright has it.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** Switches for the browser of the end-to-end tests: nothing that asks the network, nothing that is not looked at. */
export const chromiumSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
