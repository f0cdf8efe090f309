// One classic script: it knows its own address, and any page can load it.
export default {
  // Lit's licence asks that its notices go with it.
  esbuild: { legalComments: "inline" },
  build: {
    target: "es2022",
    outDir: "dist",
    lib: { entry: "src/main.ts", formats: ["iife"], name: "Glowpath", fileName: () => "glowpath.js" },
  },
};
