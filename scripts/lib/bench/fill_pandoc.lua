-- pandoc, one process for all sites: a filter that fills the Markdown of every site and writes it as HTML. Given an
-- empty document with the metadata `values`, `output` and `template`; the folders of the sites are there already,
-- for Lua makes none.
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

local function columns(line)
  local fields = {}
  for field in (line .. ","):gmatch("([^,]*),") do fields[#fields + 1] = field end
  return fields
end

function Pandoc(document)
  local argument = function(name) return pandoc.utils.stringify(document.meta[name]) end
  local output, text, names = argument("output"), read(argument("template")), nil
  for line in io.lines(argument("values")) do
    if not names then
      names = columns(line)
    else
      local site = {}
      for index, field in ipairs(columns(line)) do site[names[index]] = field end
      local filled = text:gsub("⟦([%w_]+)⟧", site)
      local file = assert(io.open(output .. "/" .. site.site .. "/runbook.html", "wb"))
      file:write(pandoc.write(pandoc.read(filled, "gfm"), "html5"))
      file:close()
    end
  end
  return document
end
